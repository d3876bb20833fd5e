import { answerConsultation, consultOnItem, withdrawConsultation, type ItemView } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { formatInstant, toast, useSubmit } from '@/platform';
import { Box, Card, Meta, PrimaryButton, ProblemNote, QuietButton, Sheet, TextArea } from '@/ui';
import { PersonField, type ChosenPerson } from '@/ui/person-field';

/** 加签: questions to colleagues, and their answers; the next step waits for them. */
export function Consultations({ item, onChanged }: { item: ItemView; onChanged: () => void }) {
  const [isAsking, setAsking] = useState(false);
  const [answering, setAnswering] = useState<string | null>(null);
  if (item.consultations.length === 0 && !item.canConsult) return null;
  return (
    <Card title="征求意见" aside={item.canConsult ? <QuietButton isSmall icon="plus" onPress={() => setAsking(true)}>请人提意见</QuietButton> : undefined}>
      {item.consultations.length === 0 ? <Meta>拿不准时，可以请一位同志先提意见，对方答复前不会往下走。</Meta> : null}
      {item.consultations.map((asked) => (
        <Box key={asked.id} className="it-opinion">
          <Meta>{`${asked.by}请${asked.of}提意见　${formatInstant(asked.askedAt)}`}</Meta>
          <Box className="it-text">{asked.question}</Box>
          {asked.answer === null ? <Meta>还没有答复</Meta> : <Box className="it-text">{`答复：${asked.answer}`}</Box>}
          {asked.answer === null && asked.isMine ? <QuietButton isSmall onPress={() => setAnswering(asked.id)}>答复</QuietButton> : null}
          {asked.answer === null && asked.isAskedByMe ? <Withdraw id={asked.id} onDone={onChanged} /> : null}
        </Box>
      ))}
      {isAsking ? <AskSheet item={item} onClose={() => setAsking(false)} onDone={() => { setAsking(false); onChanged(); }} /> : null}
      {answering ? <AnswerSheet id={answering} onClose={() => setAnswering(null)} onDone={() => { setAnswering(null); onChanged(); }} /> : null}
    </Card>
  );
}

function Withdraw({ id, onDone }: { id: string; onDone: () => void }) {
  const { submit, isSending, problem } = useSubmit(withdrawConsultation);
  const send = async () => {
    if ((await submit({ id })).kind === 'done') onDone();
  };
  return <><QuietButton isSmall isBusy={isSending} onPress={() => void send()}>撤回</QuietButton><ProblemNote problem={problem} /></>;
}

function AskSheet({ item, onClose, onDone }: { item: ItemView; onClose: () => void; onDone: () => void }) {
  const [person, setPerson] = useState<ChosenPerson | null>(null);
  const [question, setQuestion] = useState('');
  const { submit, isSending, problem } = useSubmit(consultOnItem);
  const send = async () => {
    if (person && (await submit({ id: item.id, personId: person.id, question })).kind === 'done') onDone();
  };
  return (
    <Sheet isOpen title="请人提意见" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={!person || question.trim() === ''} onPress={() => void send()}>发出</PrimaryButton></>}>
      <Box className="it-stack">
        <PersonField label="请谁" value={person} onChange={setPerson} />
        <TextArea label="想问什么" value={question} onChange={setQuestion} maxLength={500} lines={3} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}

function AnswerSheet({ id, onClose, onDone }: { id: string; onClose: () => void; onDone: () => void }) {
  const [answer, setAnswer] = useState('');
  const { submit, isSending, problem } = useSubmit(answerConsultation);
  const send = async () => {
    if ((await submit({ id, answer })).kind !== 'done') return;
    toast('已答复');
    onDone();
  };
  return (
    <Sheet isOpen title="答复" onClose={onClose} actions={<><QuietButton onPress={onClose}>再想想</QuietButton><PrimaryButton isBusy={isSending} isDisabled={answer.trim() === ''} onPress={() => void send()}>答复</PrimaryButton></>}>
      <Box className="it-stack">
        <TextArea label="您的意见" value={answer} onChange={setAnswer} maxLength={2000} lines={4} />
        <ProblemNote problem={problem} />
      </Box>
    </Sheet>
  );
}
