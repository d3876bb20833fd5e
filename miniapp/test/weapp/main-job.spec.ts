import { readMyMonth } from '@liangpai/shared/contracts';
import { RunningProduct } from '../product/running-product';
import { setStage, type Stage } from '../product/stage';
import { MiniApp } from './mini-app';
import { enter, enterAt } from './visitor';

/** The main job in the executed WeChat package, against the real server. */
describe('the main job in the WeChat package', () => {
  let product: RunningProduct;
  let stage: Stage;

  beforeAll(async () => {
    product = await RunningProduct.start();
    stage = await setStage(product);
  }, 180_000);
  afterAll(() => product.stop());

  test('a member signs in and shows the card', async () => {
    const app = await enter(product, stage.member);
    await app.untilAt('pages/card/index');
    await app.untilShows(stage.member.name);
    app.expectWithinLimits();
    app.close();
  });

  test('anybody opens a plaque from its printed link, without signing in', async () => {
    const link = encodeURIComponent(`${product.address}/p/${stage.plaque.code}`);
    const app = await MiniApp.launch({ page: `pages/plaque/public?q=${link}`, server: product.address });
    await app.untilShows(stage.plaque.name);
    app.expectWithinLimits();
    app.close();
  });

  test('a worker rates a member with three stars and a submit', async () => {
    const signedIn = await enterAt(product, stage.worker, 'pages/survey/rate');
    await signedIn.until(() => signedIn.labels().includes(`评价${stage.rated.name}`), 'the members to rate');
    signedIn.tapLabel(`评价${stage.rated.name}`);
    await signedIn.until(() => signedIn.labels().filter((label) => label === '4 星，满意').length === 3, 'three questions');
    for (let question = 0; question < 3; question += 1) signedIn.tapLabel('4 星，满意', question);
    await signedIn.untilShows('提交（本季一次）');
    signedIn.tapText('提交（本季一次）');
    await signedIn.untilShows(`已评价${stage.rated.name}`);
    signedIn.expectWithinLimits();
    signedIn.close();
  });

  test('a member hands the month in, the secretary scores it from the inbox', async () => {
    const member = await enterAt(product, stage.member, `pages/month/write?month=${stage.month}`);
    await member.until(() => member.shows('提交支部'), 'the month’s form');
    member.input('参加支部活动情况', '参加主题党日。');
    member.input('个人工作表现', '完成检修两台。');
    member.input('自评分', '91');
    await member.until(() => !member.shows('还差'), 'the form to be complete');
    member.tapText('提交支部');
    await member.untilShows('待支部评分');
    member.expectWithinLimits();
    member.close();

    const secretary = await enter(product, stage.secretary);
    await secretary.untilAt('pages/inbox/index');
    const label = `评分：${stage.member.name}　自评 91 分`;
    await secretary.until(() => secretary.labels().includes(label), label);
    secretary.tapLabel(label);
    await secretary.untilShows('支部评分');
    secretary.tapText('评分', -1);
    await secretary.until(() => secretary.toasts().length > 0 || !secretary.shows('已带出自评分'), 'the score to be taken');
    let { summary } = await product.call(readMyMonth, { month: stage.month }, stage.member.token);
    for (let tries = 0; tries < 50 && summary?.state !== 'scored'; tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      ({ summary } = await product.call(readMyMonth, { month: stage.month }, stage.member.token));
    }
    expect(summary).toMatchObject({ state: 'scored', branchScore: 91, scoredBy: stage.secretary.name });
    secretary.expectWithinLimits();
    secretary.close();
  });
});
