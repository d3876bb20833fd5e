import path from 'node:path';
import { accessibleComponents } from './attributes';

interface Platform {
  runtimePath: string | string[];
  template?: { mergeComponents(context: unknown, components: object): void; nestElements: Map<string, number> };
}
interface BuildContext {
  registerMethod(method: { name: string; fn: (platform: Platform) => void }): void;
}

/** Taro plugin for the WeChat templates: screen readers see the roles and labels that the code sets, and no template is written that no screen can reach. */
export default function templates(context: BuildContext): void {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (!platform.template) return;
      platform.template.mergeComponents(context, accessibleComponents);
      platform.runtimePath = [platform.runtimePath, path.resolve(__dirname, 'runtime.ts')].flat();
      // No screen puts one scrolling view inside another.
      platform.template.nestElements.set('scroll-view', 1);
    },
  });
}
