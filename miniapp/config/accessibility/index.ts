import path from 'node:path';
import { accessibleComponents } from './attributes';

interface Platform {
  runtimePath: string | string[];
  template?: { mergeComponents(context: unknown, components: object): void };
}
interface BuildContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

/** Taro plugin: lets screen readers on WeChat see the roles and labels that the code sets. */
export default function accessibility(context: BuildContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, accessibleComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat();
    },
  });
}
