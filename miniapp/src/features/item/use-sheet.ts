import { readItem, saveItemSheet, type ItemAssessment, type ItemView } from '@liangpai/shared/contracts';
import { differingFields, syForms, tidyForm, type FormCode, type FormValues } from '@liangpai/shared/forms';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callEndpoint, nowAsInstant, useDraft, useIsOnline, type Problem } from '@/platform';

/** Quiet time before a sheet saves itself, and time before it is tried again without a network. */
const pause = 800;
const retryAfter = 15_000;

type Names = Readonly<Record<string, string>>;
type StoredSheet = ItemView['sheets'][number];

/** `typing`: not sent yet; `conflict`: two versions, and somebody has to choose. */
export type Saving = 'untouched' | 'saved' | 'typing' | 'saving' | 'offline' | 'refused' | 'conflict';

/** What stands on this device and what somebody saved on the server in between. */
export interface Conflict {
  readonly mine: FormValues;
  readonly mineAt: string;
  readonly theirs: StoredSheet;
  readonly theirNames: Names;
  readonly assessment: ItemAssessment | null;
  /** Keys of the fields that differ. */
  readonly fields: readonly string[];
}

export interface Sheet {
  readonly values: FormValues;
  readonly names: Names;
  readonly assessment: ItemAssessment | null;
  readonly saving: Saving;
  /** When the server last took it; null before it did. */
  readonly savedAt: string | null;
  readonly problem: Problem | null;
  readonly conflict: Conflict | null;
  readonly change: (values: FormValues, names: Names) => void;
  /** Saves what is not saved yet. @returns the rules' answer to what the server has now, or null when it does not have everything */
  readonly flush: () => Promise<{ readonly assessment: ItemAssessment | null } | null>;
  readonly decide: (which: 'mine' | 'theirs') => void;
}

/** What the device keeps: words not sent, or the last that were. */
interface Kept {
  readonly version: number;
  readonly values: FormValues;
  readonly names: Names;
  readonly isSent?: boolean;
}

/** Where writing on a sheet begins. */
interface Beginning {
  readonly version: number;
  readonly values: FormValues;
  readonly names: Names;
  readonly unsaved: FormValues | null;
  readonly conflict: Conflict | null;
}

const namesOf = (item: ItemView): Names => Object.fromEntries(Object.entries(item.names).map(([id, one]) => [id, one.name]));
const valuesOf = (sheet: StoredSheet | undefined): FormValues => (sheet?.values ?? {}) as FormValues;

/** What two versions differ in once both are tidied up as the server does it. */
const differing = (form: FormCode, one: FormValues, other: FormValues): readonly string[] => differingFields(syForms[form], tidyForm(syForms[form], one), tidyForm(syForms[form], other));

function conflictOf(item: ItemView, form: FormCode, mine: FormValues, mineAt: string): Conflict | null {
  const theirs = item.sheets.find((one) => one.form === form);
  const fields = differing(form, mine, valuesOf(theirs));
  return theirs && fields.length > 0 ? { mine, mineAt, theirs, theirNames: namesOf(item), assessment: item.assessment, fields } : null;
}

function begin(item: ItemView, form: FormCode, kept: Kept | null, keptAt: string | null, opening: FormValues, openingNames: Names): Beginning {
  const stored = item.sheets.find((one) => one.form === form);
  const version = stored?.version ?? 0;
  const names = namesOf(item);
  const asStored: Beginning = { version, values: version === 0 ? opening : valuesOf(stored), names: { ...openingNames, ...names }, unsaved: null, conflict: null };
  if (!kept) return asStored;
  const known = { ...names, ...kept.names };
  // Read without a network, the item may be older than what this device has sent since, or has built upon.
  if (kept.version > version) return { version: kept.version, values: kept.values, names: known, unsaved: kept.isSent ? null : kept.values, conflict: null };
  if (kept.isSent) return asStored;
  const conflict = kept.version === version ? null : conflictOf(item, form, kept.values, keptAt ?? '');
  if (conflict) return { version: kept.version, values: kept.values, names: known, unsaved: kept.values, conflict };
  return differing(form, kept.values, valuesOf(stored)).length > 0 ? { version, values: kept.values, names: known, unsaved: kept.values, conflict: null } : asStored;
}

/**
 * A sheet that saves itself, on the device at once and on the server after a pause, and brings back what the rules make of it. Words written without a network stay on
 * the device and are sent when the page opens again or the network is back. When somebody else saved in between, nothing is sent until one of the two is chosen.
 * @param opening what a sheet that nobody has written on begins with
 */
export function useSheet(item: ItemView, form: FormCode, opening: FormValues, openingNames: Names): Sheet {
  const stored = item.sheets.find((one) => one.form === form);
  const draft = useDraft<Kept | null>(`sheet:${item.id}:${form}`, null);
  const [beginning] = useState(() => begin(item, form, draft.value, draft.savedAt, opening, openingNames));
  const isOnline = useIsOnline();
  const [values, setValues] = useState(beginning.values);
  const [names, setNames] = useState(beginning.names);
  const [assessment, setAssessment] = useState(item.assessment);
  const [savedAt, setSavedAt] = useState(stored?.savedAt ?? null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [conflict, setConflict] = useState(beginning.conflict);
  const [saving, setSaving] = useState<Saving>(beginning.conflict ? 'conflict' : beginning.unsaved ? (isOnline ? 'typing' : 'offline') : beginning.version > 0 ? 'saved' : 'untouched');
  const version = useRef(beginning.version);
  const unsaved = useRef(beginning.unsaved);
  const latest = useRef({ names, assessment, conflict, keep: draft.change });
  latest.current = { names, assessment, conflict, keep: draft.change };
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const running = useRef<Promise<boolean> | null>(null);

  const ask = useCallback((found: Conflict) => {
    latest.current.conflict = found;
    setConflict(found);
    setSaving('conflict');
    setProblem(null);
  }, []);

  /** Keeps on the device what the server now has. */
  const settle = useCallback((values: FormValues, at: string | null, rules: ItemAssessment | null) => {
    unsaved.current = null;
    latest.current.assessment = rules;
    latest.current.keep({ version: version.current, values, names: latest.current.names, isSent: true });
    setSavedAt(at);
    setAssessment(rules);
    setProblem(null);
    setSaving('saved');
  }, []);

  const fail = useCallback((found: { readonly offline: true } | { readonly problem: Problem }): false => {
    setSaving('offline' in found ? 'offline' : 'refused');
    setProblem('offline' in found ? null : found.problem);
    return false;
  }, []);

  /** Somebody saved in between; it may have been this device, whose answer got lost. */
  const meet = useCallback(async (sent: FormValues): Promise<boolean> => {
    const read = await callEndpoint(readItem, { id: item.id });
    if (!read.ok) return fail(read);
    const mine = unsaved.current ?? sent;
    const found = conflictOf(read.value, form, mine, nowAsInstant());
    if (found) {
      ask(found);
      return false;
    }
    const theirs = read.value.sheets.find((one) => one.form === form);
    version.current = theirs?.version ?? 0;
    settle(mine, theirs?.savedAt ?? null, read.value.assessment);
    return true;
  }, [ask, fail, form, item.id, settle]);

  const send = useCallback(async (sent: FormValues): Promise<boolean> => {
    setSaving('saving');
    const result = await callEndpoint(saveItemSheet, { id: item.id, form, version: version.current, values: sent as never });
    if (!result.ok) return 'problem' in result && result.problem.code === 'VERSION.STALE' ? meet(sent) : fail(result);
    version.current = result.value.version;
    if (unsaved.current === sent) {
      settle(sent, result.value.savedAt, result.value.assessment);
      return true;
    }
    // More was written meanwhile: it builds on what has just been saved.
    if (unsaved.current) latest.current.keep({ version: version.current, values: unsaved.current, names: latest.current.names });
    setSavedAt(result.value.savedAt);
    setSaving('typing');
    return true;
  }, [fail, form, item.id, meet, settle]);

  const save = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    while (running.current) await running.current;
    if (latest.current.conflict) return false;
    if (unsaved.current === null) return true;
    running.current = send(unsaved.current).finally(() => {
      running.current = null;
    });
    return running.current;
  }, [send]);

  // What the device still has goes out when the page opens and when the network is back; a network that nobody announced is tried for now and then.
  useEffect(() => {
    if (isOnline) void save();
  }, [isOnline, save]);
  useEffect(() => {
    if (saving !== 'offline') return undefined;
    const again = setInterval(() => void save(), retryAfter);
    return () => clearInterval(again);
  }, [saving, save]);
  // A page that is left before the pause is over still sends its last words.
  useEffect(() => () => void save(), [save]);

  // The page came back to the front and somebody has saved since.
  const storedVersion = stored?.version ?? 0;
  useEffect(() => {
    if (!stored || storedVersion <= version.current || running.current || latest.current.conflict) return;
    if (unsaved.current === null) {
      version.current = storedVersion;
      setValues(valuesOf(stored));
      setNames((before) => ({ ...before, ...namesOf(item) }));
      settle(valuesOf(stored), stored.savedAt, item.assessment);
      return;
    }
    const found = conflictOf(item, form, unsaved.current, nowAsInstant());
    if (found) ask(found);
    else version.current = storedVersion;
  }, [ask, form, item, settle, stored, storedVersion]);

  const change = (next: FormValues, more: Names) => {
    setValues(next);
    setNames(more);
    unsaved.current = next;
    draft.change({ version: version.current, values: next, names: more });
    if (latest.current.conflict) return;
    setSaving('typing');
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), pause);
  };

  const flush = async () => {
    // What the form began with is on the screen; sending it is what the person means.
    if (version.current === 0) unsaved.current ??= values;
    while (unsaved.current !== null) if (!(await save())) return null;
    return { assessment: latest.current.assessment };
  };

  const decide = (which: 'mine' | 'theirs') => {
    const found = latest.current.conflict;
    if (!found) return;
    latest.current.conflict = null;
    setConflict(null);
    version.current = found.theirs.version;
    if (which === 'mine') {
      unsaved.current = values;
      draft.change({ version: version.current, values, names });
      void save();
      return;
    }
    // At once, so that what was dropped does not come back with the page.
    draft.clear();
    setValues(valuesOf(found.theirs));
    setNames({ ...names, ...found.theirNames });
    latest.current.names = { ...names, ...found.theirNames };
    settle(valuesOf(found.theirs), found.theirs.savedAt, found.assessment);
  };
  return { values, names, assessment, saving, savedAt, problem, conflict, change, flush, decide };
}
