import {
  answerObjection, exportNotices, findNoticeOfObjection, listNotices, printNotice, raiseAnonymousObjection, raiseObjection, readCaseHistory, readNotice,
} from '@liangpai/shared/contracts';
import { Notices } from '../../../src/features/notices/notices.module.js';
import { SessionStore } from '../../../src/features/sessions/session-store.js';
import { UnitOfWork } from '../../../src/platform/database/unit-of-work.js';
import { newId } from '../../../src/platform/ids/ids.js';
import type { Scene } from '../scene.js';
import { sample, type Sample } from './sample.js';

const readers = ['branch-secretary', 'deputy-secretary', 'branch-commissioner', 'group-leader', 'party-affairs-officer', 'committee-leader', 'committee-member', 'department-head'] as const;

/** A notice that the office branch has put up, for its own people or for a wider subtree. */
async function notice({ house, home }: Scene, scopePath = home.office.path): Promise<string> {
  const actor = await house.app.get(SessionStore).findByAccessToken(home.secretary.token);
  if (!actor) throw new Error('the secretary is not signed in');
  const opened = await house.app.get(UnitOfWork).run((manager) => house.app.get(Notices).open(manager, {
    enterpriseId: home.root.id, organisationId: home.office.id, organisationPath: home.office.path, scopePath, kind: 'display', title: '责任区目标公示', text: '目标如下。', place: '党务公开栏',
    startsOn: '2026-10-14', subjects: [{ subjectKind: 'sample', subjectId: newId(), line: '设备完好率 98%' }],
  }, actor));
  if (!('id' in opened)) throw new Error(opened.code);
  return opened.id;
}

/** An objection to a notice that the whole enterprise sees: seeing it is not answering it. */
async function objection(scene: Scene): Promise<{ noticeId: string; id: string; version: number }> {
  const noticeId = await notice(scene, scene.home.root.path);
  await scene.house.get(raiseObjection, { id: noticeId, key: newId(), objection: '目标偏低', subjectId: null, contact: '' }, scene.home.member.token);
  const { received } = await scene.house.get(readNotice, { id: noticeId }, scene.home.affairs.token);
  const [first] = received;
  if (!first) throw new Error('no objection was received');
  return { noticeId, id: first.id, version: first.version };
}

export const noticeSamples: readonly Sample[] = [
  sample(listNotices)({ letIn: ['members-of-the-branch'], others: 'shown-nothing', prepare: async (scene) => ({ input: { pageSize: 100 }, traces: [await notice(scene)] }) }),
  sample(exportNotices)({
    letIn: readers, others: 'shown-nothing',
    prepare: async (scene) => {
      await notice(scene);
      return { input: {}, traces: ['责任区目标公示'] };
    },
  }),
  ...[readNotice, printNotice].map((contract) => sample(contract)({ letIn: ['members-of-the-branch'], prepare: async (scene) => ({ input: { id: await notice(scene) } }) })),
  sample(findNoticeOfObjection)({
    letIn: ['party-affairs-officer'],
    prepare: async (scene) => {
      const { id, noticeId } = await objection(scene);
      return { input: { id }, traces: [noticeId] };
    },
  }),
  sample(raiseObjection)({
    letIn: ['members-of-the-branch'], prepare: async (scene) => ({ input: { id: await notice(scene), key: newId(), objection: '目标偏低', subjectId: null, contact: '' } }),
  }),
  sample(raiseAnonymousObjection)({ letIn: ['members-of-the-branch'], prepare: async (scene) => ({ input: { id: await notice(scene), key: newId(), objection: '目标偏低', subjectId: null } }) }),
  sample(readCaseHistory)({
    as: 'objection', letIn: ['owner', 'party-affairs-officer'],
    prepare: async (scene) => ({ input: { subjectKind: 'objection', subjectId: (await objection(scene)).id }, owner: scene.home.member }),
  }),
  sample(answerObjection)({
    letIn: ['party-affairs-officer'],
    prepare: async (scene) => {
      const { id, version } = await objection(scene);
      return { input: { id, version, action: 'dismiss', answer: '按去年实绩确定。' } };
    },
  }),
];
