import type { listClauses, ResponseOf } from '@liangpai/shared/contracts';
import { Box, Chip, Heading, Meta, Words } from '@/ui';
import { modalityWords } from '../plans';

export type ClauseEntry = ResponseOf<typeof listClauses>['clauses'][number];

/** One clause: its words, how we read them, and the figures that it works with here. */
export function ClauseDetail({ clause }: { clause: ClauseEntry }) {
  return (
    <Box className="lp-rules-detail">
      <Box className="lp-rules-quote">“{clause.quote}”</Box>
      <Meta>
        {clause.clause} · {clause.place} · {modalityWords[clause.modality]}
      </Meta>
      {clause.readings.length > 0 ? (
        <Box className="lp-rules-part">
          <Heading level={3}>我们的理解</Heading>
          {clause.readings.map(({ ambiguity, reading }) => (
            <Box key={ambiguity} className="lp-rules-line">
              <Box>{reading}</Box>
              <Meta>{ambiguity}</Meta>
            </Box>
          ))}
        </Box>
      ) : null}
      <Box className="lp-rules-part">
        <Heading level={3}>参数</Heading>
        {clause.parameters.length === 0 ? <Meta>这一条没有可调整的数值。</Meta> : null}
        {clause.parameters.map((parameter) => (
          <Box key={parameter.key} className="lp-rules-line">
            <Box className="lp-rules-value">
              <Words>{parameter.label}</Words>
              <Words className="lp-rules-figure">{parameter.valueText}</Words>
              {parameter.isChanged ? <Chip tone="gold">本单位已调整</Chip> : null}
              {parameter.isGap ? <Chip>文件未定，系统暂定</Chip> : null}
            </Box>
            {parameter.isChanged ? <Meta>原为{parameter.defaultText}</Meta> : null}
            {parameter.options.length > 0 ? <Meta>可选：{parameter.options.map(({ label }) => label).join('；')}</Meta> : <Meta>可填：{parameter.allowed}</Meta>}
            <Meta>{parameter.key}</Meta>
          </Box>
        ))}
      </Box>
    </Box>
  );
}
