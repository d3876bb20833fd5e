import { useState } from 'react';
import { QuietButton } from './buttons';
import { Card, Facts, Meta } from './layout';
import { Box, Words } from './primitives';

export interface ExplanationModel {
  /** One sentence per step, the conclusion and proposals last. */
  readonly lines: readonly string[];
  readonly citations: readonly { readonly clause: string; readonly place: string; readonly quote: string; readonly readings: readonly string[] }[];
  readonly parameters: readonly { readonly label: string; readonly value: string }[];
  readonly editionTitle: string;
}

export interface ExplanationProps {
  model: ExplanationModel;
  title?: string;
  /** Folded until asked for, in lists. */
  isFolded?: boolean;
}

/** Why a result is what it is: the steps, the clauses word for word, our reading of them, and the parameters used. */
export function Explanation({ model, title = '为什么是这个结果', isFolded = false }: ExplanationProps) {
  const [isOpen, setIsOpen] = useState(!isFolded);
  if (!isOpen) {
    return (
      <QuietButton isSmall onPress={() => setIsOpen(true)}>
        {title}
      </QuietButton>
    );
  }
  return (
    <Card title={title}>
      {model.lines.map((line, index) => (
        <Box key={index} className="lp-why-line">
          <Words className="lp-why-step">{index + 1}</Words>
          <Words className="lp-row-main">{line}</Words>
        </Box>
      ))}
      {model.citations.map((citation) => (
        <Box key={citation.clause} className="lp-why-clause">
          <Box>“{citation.quote}”</Box>
          <Meta>
            {citation.place}　{citation.clause}
          </Meta>
          {citation.readings.map((reading) => (
            <Meta key={reading}>我们的理解　{reading}</Meta>
          ))}
        </Box>
      ))}
      {model.parameters.length > 0 ? <Facts items={model.parameters.map(({ label, value }) => ({ name: label, value }))} /> : null}
      <Meta>依据：{model.editionTitle}</Meta>
    </Card>
  );
}
