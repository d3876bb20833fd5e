import { Box, Pressable } from '@/ui';
import '../item-rating.scss';

export interface YesNoProps {
  question: string;
  value: boolean | null;
  onChange: (value: boolean) => void;
  /** Words for yes and no. */
  words?: readonly [string, string];
}

/** A question with two big answers; neither is chosen beforehand. */
export function YesNo({ question, value, onChange, words = ['有', '没有'] }: YesNoProps) {
  return (
    <Box className="ir-question">
      <Box className="ir-question-text">{question}</Box>
      <Box className="ir-choice">
        {([true, false] as const).map((answer, index) => (
          <Pressable key={words[index]} className={`ir-option${value === answer ? ' is-on' : ''}`} role="radio" isChecked={value === answer} label={`${question}：${words[index] ?? ''}`} onPress={() => onChange(answer)}>
            {words[index]}
          </Pressable>
        ))}
      </Box>
    </Box>
  );
}
