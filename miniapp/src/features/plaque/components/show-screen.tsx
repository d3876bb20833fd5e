import { displayCode } from '@liangpai/shared/kernel';
import { findPlaqueOfVersion, readPlaque, type PlaqueVersionView, type PlaqueView } from '@liangpai/shared/contracts';
import { formatInstant, openFile, openPage, toast, usePageQuery, useQuery } from '@/platform';
import { Box, Card, Chip, Meta, Note, Page, QueryView, QuietButton, Row, TextLink, Words } from '@/ui';
import '../plaque.scss';
import { statusWords } from '../words';
import { Commitments, Plate } from './plate';
import { ProgressSheet } from './progress-sheet';
import { StepBar } from './step-bar';
import { TargetList } from './target-list';

/** One plaque for those in charge: what is shown, what is on its way, what differs, who did what. */
export function PlaqueShowScreen() {
  const { id, version } = usePageQuery();
  const byId = useQuery(readPlaque, id ? { id } : null);
  const byVersion = useQuery(findPlaqueOfVersion, !id && version ? { id: version } : null);
  const query = id ? byId : byVersion;
  const plaque = query.status === 'ready' ? query.value : null;
  const current = plaque ? (plaque.open ?? plaque.shown) : null;
  return (
    <Page title={plaque?.name ?? '岗位牌'} width="wide" backTo="inbox" actions={current && current.steps.length > 0 ? <StepBar version={current} onDone={query.reload} /> : undefined}>
      <QueryView query={query} lines={8}>
        {(value) => <Plaque plaque={value} onChanged={query.reload} />}
      </QueryView>
    </Page>
  );
}

function Plaque({ plaque, onChanged }: { plaque: PlaqueView; onChanged: () => void }) {
  const current = plaque.open ?? plaque.shown;
  const { label, tone, icon } = statusWords[plaque.status];
  const print = async (paper: 'A4' | 'A3') => {
    if (!(await openFile(`/api/plaques/${plaque.id}/print?paper=${paper}`, `${plaque.name}-${paper}.pdf`))) toast('没有打印成功，请再试一次');
  };
  return (
    <Box className="lp-plaque-columns">
      <Box className="lp-plaque-side">
        <Card title="这块牌" aside={<Chip tone={tone} icon={icon}>{label}</Chip>}>
          <Row>{`编号 ${displayCode(plaque.code)}`}</Row>
          <Meta>{plaque.address}</Meta>
          {plaque.withdrawn ? <Note tone="amber" title={`${plaque.withdrawn.on} 摘牌`}>{plaque.withdrawn.reason}</Note> : null}
          {plaque.shown ? <TextLink onPress={() => openPage('plaque-public', { code: plaque.code })}>看公开的页面</TextLink> : null}
          <Box className="lp-plaque-buttons">
            {plaque.shown && !plaque.withdrawn ? <QuietButton isSmall icon="print" onPress={() => void print('A4')}>打印 A4</QuietButton> : null}
            {plaque.shown && !plaque.withdrawn ? <QuietButton isSmall icon="print" onPress={() => void print('A3')}>打印 A3</QuietButton> : null}
            {plaque.canEdit && plaque.shown && !plaque.open && plaque.shown.content.targets.length > 0 ? <ProgressSheet plaqueId={plaque.id} shown={plaque.shown} onDone={onChanged} /> : null}
            {plaque.canEdit && (!plaque.open || plaque.open.state === 'draft') ? (
              <QuietButton isSmall icon="edit" onPress={() => openPage('plaque-edit', { id: plaque.id })}>{plaque.open ? '修改草稿' : '修改内容，另起一版'}</QuietButton>
            ) : null}
          </Box>
        </Card>
        {plaque.open ? <Findings version={plaque.open} /> : null}
        {plaque.open && plaque.shown ? <Changes version={plaque.open} /> : null}
        {current ? <History version={current} /> : null}
        <Card title="各版">
          {plaque.versions.map((version, at) => (
            <Row key={version.id} isDivided={at > 0} aside={<Meta>{version.stateLabel}</Meta>}>
              <Box>{`第 ${version.number} 版`}</Box>
              <Meta>{`${version.filedBy} · ${formatInstant(version.savedAt)}`}</Meta>
            </Row>
          ))}
        </Card>
      </Box>
      {current ? (
        <Box className="lp-plaque-main">
          <Meta>{plaque.open ? `第 ${current.number} 版，${current.stateLabel}${plaque.shown ? '；批准前，公开的仍是旧版' : ''}` : `第 ${current.number} 版，正在公开`}</Meta>
          <Plate content={current.content} organisation={plaque.organisation.name} />
          {current.content.targets.length > 0 ? <TargetList targets={current.content.targets} /> : null}
          {current.content.commitments.length > 0 ? <Card title="我们承诺"><Commitments commitments={current.content.commitments} /></Card> : null}
          <Card title="反映问题"><Box>{current.content.contact}</Box></Card>
        </Box>
      ) : null}
    </Box>
  );
}

/** The confidential words that stand in the content; nothing found is said too. */
function Findings({ version }: { version: PlaqueVersionView }) {
  if (version.hits.length === 0) return <Note tone="green" title="没有发现保密提示词">仍请审查人通读一遍。</Note>;
  return (
    <Card title={`保密提示 ${version.hits.length} 处`} tone="amber">
      {version.hits.map((hit, at) => <Row key={`${hit.place} ${hit.word}`} isDivided={at > 0} aside={<Meta>{hit.place}</Meta>}>{`“${hit.word}”`}</Row>)}
      <Meta>审查通过时，请写明可以公开的依据。</Meta>
    </Card>
  );
}

function Changes({ version }: { version: PlaqueVersionView }) {
  return (
    <Card title="与公开的一版相比" aside={<Meta>{`${version.changes.length} 处不同`}</Meta>}>
      {version.changes.length === 0 ? <Meta>内容相同</Meta> : null}
      {version.changes.map((change) => (
        <Box key={change.place} className="lp-change">
          <Meta>{change.place}</Meta>
          <Box className="lp-change-before" label={`原来：${change.before || '没有'}`}>{change.before || '（没有）'}</Box>
          <Box label={`现在：${change.after || '删去'}`}>{change.after || '（删去）'}</Box>
        </Box>
      ))}
    </Card>
  );
}

function History({ version }: { version: PlaqueVersionView }) {
  if (version.history.length === 0) return null;
  return (
    <Card title="办理经过">
      {version.history.map((step) => (
        <Box key={`${step.at} ${step.action}`} className="lp-step-history">
          <Words>{`${step.by} ${step.label}`}</Words>
          <Meta>{formatInstant(step.at)}</Meta>
          {step.opinion ? <Box>{`“${step.opinion}”`}</Box> : null}
        </Box>
      ))}
    </Card>
  );
}
