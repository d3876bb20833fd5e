import { downloadRosterTemplate, exportRoster, rosterLimits } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { openPage } from '@/platform';
import { Box, ButtonRow, Card, CheckRow, ConfirmSheet, Meta, Note, Page, PrimaryButton, ProblemNote, QuietButton } from '@/ui';
import { useFile } from '../use-file';
import { useRosterImport } from '../use-roster-import';
import { OfflineNote } from './offline-note';
import { RosterChanges, RosterCounts, RosterProblems } from './roster-preview';
import '../organisation.scss';

/** Brings the roster in from Excel: checked and shown first, then all of it or nothing. */
export function ImportScreen() {
  const roster = useRosterImport();
  const { step } = roster;
  const [isAsking, setAsking] = useState(false);
  const canImport = step.kind === 'checked' && step.preview.counts.problems === 0 && step.preview.counts.added + step.preview.counts.changed + step.preview.counts.left > 0;
  const confirm = async () => {
    await roster.confirm();
    setAsking(false);
  };
  const actions =
    step.kind === 'checked' ? (
      <>
        <QuietButton onPress={roster.startOver}>换一份</QuietButton>
        {canImport ? <PrimaryButton onPress={() => setAsking(true)}>全部导入</PrimaryButton> : null}
      </>
    ) : undefined;
  return (
    <Page title="导入名册" backTo="me" width="wide" actions={actions}>
      {step.kind === 'choosing' ? <ChooseFile roster={roster} /> : null}
      {step.kind === 'checked' ? (
        <>
          <Card title={step.preview.counts.problems > 0 ? `有 ${step.preview.counts.problems} 处错误` : '检查通过'} tone={step.preview.counts.problems > 0 ? 'red' : 'green'}>
            <Box>{step.preview.counts.problems > 0 ? '一行也没有导入。请在 Excel 里改好，再选一次。' : canImport ? '还没有导入。请看过下面的变动，再点“全部导入”。' : '名册和系统里完全一样，不用导入。'}</Box>
            <Meta>{`${step.file.name}，共 ${step.preview.rowCount} 人；${step.preview.isComplete ? '这是完整名册，名册里没有的人按离职处理' : '只更新名册里的人'}`}</Meta>
          </Card>
          {step.preview.counts.problems > 0 ? (
            <RosterProblems preview={step.preview} />
          ) : (
            <>
              <Card title="导入后的变动">
                <RosterCounts counts={step.preview.counts} />
              </Card>
              {canImport ? <RosterChanges preview={step.preview} /> : null}
            </>
          )}
        </>
      ) : null}
      {step.kind === 'imported' ? (
        <>
          <Card title="已全部导入" tone="green">
            <RosterCounts counts={step.counts} />
          </Card>
          {step.counts.added > 0 ? <Note>新来的人还不能登录，请给他们发激活码：在“组织和人员”里选支部，点“批量激活码”。</Note> : null}
          <ButtonRow>
            <QuietButton onPress={roster.startOver}>再导一份</QuietButton>
            <PrimaryButton onPress={() => openPage('organisation')}>去组织和人员</PrimaryButton>
          </ButtonRow>
        </>
      ) : null}
      <ProblemNote problem={roster.problem} />
      <OfflineNote isOffline={roster.isOffline} />
      {step.kind === 'checked' ? (
        <ConfirmSheet
          isOpen={isAsking}
          title="全部导入"
          consequence={consequenceOf(step.preview.counts)}
          confirmLabel="全部导入"
          isBusy={roster.isBusy}
          onConfirm={() => void confirm()}
          onCancel={() => setAsking(false)}
        />
      ) : null}
    </Page>
  );
}

function consequenceOf(counts: { readonly added: number; readonly changed: number; readonly left: number }): string {
  const leaving = counts.left > 0 ? `${counts.left} 人登记离职，他们的登录马上退出，职责一并收回。` : '没有人离职。';
  return `新增 ${counts.added} 人，变更 ${counts.changed} 人；${leaving}要么全部成功，要么一行也不动。`;
}

function ChooseFile({ roster }: { roster: ReturnType<typeof useRosterImport> }) {
  const file = useFile();
  return (
    <>
      <Card title="1. 准备名册">
        <Meta>照模板的表头填写，一人一行。也可以导出现在的名册，在上面改。</Meta>
        <Box className="lp-org-actions">
          <QuietButton isSmall icon="save" isBusy={file.isBusy} onPress={() => void file.open(downloadRosterTemplate, {}, '名册模板.xlsx')}>下载模板</QuietButton>
          <QuietButton isSmall icon="save" isBusy={file.isBusy} onPress={() => void file.open(exportRoster, {}, '现有名册.xlsx')}>导出现有名册</QuietButton>
        </Box>
        <ProblemNote problem={file.problem} />
        <OfflineNote isOffline={file.isOffline} />
      </Card>
      <Card title="2. 选择文件并检查">
        <CheckRow label="这是完整名册：名册里没有的人，按离职处理" isChecked={roster.isComplete} onChange={roster.setComplete} />
        <Meta>{`只收 .xlsx，不超过 ${rosterLimits.maxBytes / 1024 / 1024} MB、${rosterLimits.maxRows} 行。检查不会改动任何人。`}</Meta>
        <Box className="lp-org-main-action">
          <PrimaryButton isBusy={roster.isBusy} onPress={() => void roster.choose()}>选择文件并检查</PrimaryButton>
        </Box>
      </Card>
    </>
  );
}
