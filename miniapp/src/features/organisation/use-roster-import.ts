import { checkRoster, importRoster, type ResponseOf, type RosterPreview } from '@liangpai/shared/contracts';
import { useState } from 'react';
import { chooseFile, uploadFile, type ChosenFile, type Problem } from '@/platform';

/** Where the import stands. */
export type ImportStep =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'checked'; readonly file: ChosenFile; readonly preview: RosterPreview }
  | { readonly kind: 'imported'; readonly counts: ResponseOf<typeof importRoster>['counts'] };

/** Choose, check, look, import: nothing is written before the last step. */
export function useRosterImport() {
  const [step, setStep] = useState<ImportStep>({ kind: 'choosing' });
  const [isComplete, setComplete] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isOffline, setOffline] = useState(false);

  const begin = () => {
    setBusy(true);
    setProblem(null);
    setOffline(false);
  };
  const choose = async () => {
    const file = await chooseFile(['xlsx']);
    if (!file) return;
    begin();
    const result = await uploadFile(checkRoster, file, { isComplete: isComplete ? '1' : '0' });
    setBusy(false);
    if (result.ok) setStep({ kind: 'checked', file, preview: result.value });
    else if ('offline' in result) setOffline(true);
    else setProblem(result.problem);
  };
  const confirm = async (): Promise<void> => {
    if (step.kind !== 'checked') return;
    begin();
    const { file, preview } = step;
    const result = await uploadFile(importRoster, file, { isComplete: preview.isComplete ? '1' : '0', token: preview.token });
    setBusy(false);
    if (result.ok) setStep({ kind: 'imported', counts: result.value.counts });
    else if ('offline' in result) setOffline(true);
    else setProblem(result.problem);
  };
  const startOver = () => {
    setProblem(null);
    setOffline(false);
    setStep({ kind: 'choosing' });
  };
  return { step, isComplete, setComplete, isBusy, problem, isOffline, choose, confirm, startOver };
}
