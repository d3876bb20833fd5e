import { saveItemSheet, type ItemAssessment, type ItemView } from '@liangpai/shared/contracts';
import type { FormCode, FormValues } from '@liangpai/shared/forms';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callEndpoint, useDraft, type Problem } from '@/platform';

/** Quiet time before a sheet saves itself. */
const pause = 800;

export type Saving = 'saved' | 'waiting' | 'saving' | 'offline' | 'refused';

export interface Sheet {
  readonly values: FormValues;
  readonly names: Readonly<Record<string, string>>;
  readonly assessment: ItemAssessment | null;
  readonly saving: Saving;
  readonly problem: Problem | null;
  readonly change: (values: FormValues, names: Readonly<Record<string, string>>) => void;
  /** Saves what is not saved yet; says whether the server has everything. */
  readonly flush: () => Promise<boolean>;
  /** After somebody else saved: keep one's own words over theirs. */
  readonly overwrite: (version: number) => void;
}

/**
 * A sheet that saves itself, on the device at once and on the server after a pause, and brings back what the rules make of it. Words written without a network
 * stay on the device and are sent with the next change.
 */
export function useSheet(item: ItemView, form: FormCode): Sheet {
  const stored = item.sheets.find((one) => one.form === form);
  const known = Object.fromEntries(Object.entries(item.names).map(([id, one]) => [id, one.name]));
  const draft = useDraft<{ version: number; values: FormValues; names: Readonly<Record<string, string>> } | null>(`sheet:${item.id}:${form}`, null);
  const kept = draft.value && draft.value.version === (stored?.version ?? 0) ? draft.value : null;
  const [values, setValues] = useState<FormValues>(kept?.values ?? ((stored?.values ?? {}) as FormValues));
  const [names, setNames] = useState<Readonly<Record<string, string>>>({ ...known, ...kept?.names });
  const [assessment, setAssessment] = useState<ItemAssessment | null>(item.assessment);
  const [saving, setSaving] = useState<Saving>('saved');
  const [problem, setProblem] = useState<Problem | null>(null);
  const version = useRef(stored?.version ?? 0);
  const unsaved = useRef<FormValues | null>(kept?.values ?? null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<boolean> | null>(null);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    const sent = unsaved.current;
    if (sent === null) return true;
    running.current = (async () => {
      setSaving('saving');
      const result = await callEndpoint(saveItemSheet, { id: item.id, form, version: version.current, values: sent as never });
      if (result.ok) {
        version.current = result.value.version;
        if (unsaved.current === sent) unsaved.current = null;
        setAssessment(result.value.assessment);
        setProblem(null);
        setSaving(unsaved.current === null ? 'saved' : 'waiting');
        return true;
      }
      setSaving('offline' in result ? 'offline' : 'refused');
      setProblem('offline' in result ? null : result.problem);
      return false;
    })();
    const done = await running.current;
    running.current = null;
    return done;
  }, [form, item.id]);

  // A page that is left before the pause is over still sends its last words.
  useEffect(() => () => void save(), [save]);

  const change = (next: FormValues, more: Readonly<Record<string, string>>) => {
    setValues(next);
    setNames(more);
    unsaved.current = next;
    draft.change({ version: version.current, values: next, names: more });
    setSaving('waiting');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };
  const overwrite = (current: number) => {
    version.current = current;
    unsaved.current = values;
    void save();
  };
  return { values, names, assessment, saving, problem, change, flush: save, overwrite };
}
