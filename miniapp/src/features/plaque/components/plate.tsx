import { PLAQUE_SUBJECT_LABELS } from '@liangpai/shared/kernel';
import type { PlaqueContent } from '@liangpai/shared/contracts';
import { Box, Heading, Meta, TierMark } from '@/ui';
import { periodOf } from '../words';

/** The head of a plaque: level by word and shape, name, whose it is. */
export function Plate({ content, organisation }: { content: PlaqueContent; organisation: string }) {
  const owner = organisation === content.name ? '' : organisation;
  return (
    <Box className={`lp-plate is-${content.level ?? 'plain'}`}>
      {content.level ? <TierMark tier={content.level} note={PLAQUE_SUBJECT_LABELS[content.subjectKind]} /> : <Box className="lp-plate-kind">{PLAQUE_SUBJECT_LABELS[content.subjectKind]}</Box>}
      <Heading level={1} className="lp-plate-name">{content.name}</Heading>
      <Meta>{[owner, `负责人 ${content.responsible}`].filter(Boolean).join(' · ')}</Meta>
      <Meta>{periodOf(content.fromOn, content.toOn)}</Meta>
    </Box>
  );
}

/** What the plaque's people promise, one line each. */
export function Commitments({ commitments }: { commitments: readonly string[] }) {
  return (
    <>
      {commitments.map((text, at) => (
        <Box key={text} className="lp-promise">
          {commitments.length > 1 ? <Box className="lp-promise-number">{at + 1}</Box> : null}
          <Box className="lp-row-main">{text}</Box>
        </Box>
      ))}
    </>
  );
}
