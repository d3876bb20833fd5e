import type { RunningProduct } from '../product/running-product';
import { MiniApp } from './mini-app';

type Visitor = { readonly name: string; readonly label: string };

/** Signs somebody of the demonstration in; the program stays on the first page. */
export async function enter(product: RunningProduct, person: Visitor, storage = new Map<string, unknown>()): Promise<MiniApp> {
  const app = await MiniApp.launch({ page: 'pages/sign-in/index', server: product.address, storage });
  const label = `以${person.label}${person.name}的身份进入`;
  await app.until(() => app.labels().includes(label), 'the demonstration’s people');
  app.tapLabel(label);
  await app.until(() => app.route !== 'pages/sign-in/index', 'the first page after signing in');
  return app;
}

/** Somebody signed in, who opens a page from a message or a code. */
export async function enterAt(product: RunningProduct, person: Visitor, page: string): Promise<MiniApp> {
  const storage = new Map<string, unknown>();
  (await enter(product, person, storage)).close();
  return MiniApp.launch({ page, server: product.address, storage });
}
