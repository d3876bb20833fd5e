import { keyOfFault, progressOf, type Field as FormField, type FormBody, type FormValues, type SectionProgress } from '@liangpai/shared/forms';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { bringIntoView, useIsWide } from '@/platform';
import { Icon } from './icon';
import { Card, Chip } from './layout';
import { Pressable } from './pressable';
import { Box, Heading, Words } from './primitives';
import './form-fields.scss';

/** A field to go to: `name`, `goals.2.target`; another turn goes there again. */
export interface Destination {
  readonly at: string;
  readonly turn: number;
}

/** The id of a field's place on the page. */
export const placeOfField = (at: string): string => `field-${at.replace(/\./g, '-')}`;

export interface FormSectionsProps {
  form: FormBody;
  values: FormValues;
  goTo?: Destination | null | undefined;
  children: (fields: readonly FormField[]) => ReactNode;
}

/** The sections of a form, one card each. A long form opens where work is left; finishing a section opens the next. On a wide screen everything is open. */
export function FormSections({ form, values, goTo, children }: FormSectionsProps) {
  const isWide = useIsWide();
  const progress = progressOf(form, values);
  const [open, setOpen] = useState<readonly boolean[]>(() => form.sections.map((_, at) => isWide || at === Math.max(0, progress.findIndex((section) => !section.isComplete))));
  useNextSection(progress, open, setOpen);
  useEffect(() => {
    if (!goTo) return undefined;
    const at = form.sections.findIndex(({ fields }) => fields.some((field) => field.key === keyOfFault(goTo.at)));
    setOpen((before) => before.map((isOpen, section) => isOpen || section === at));
    // The section has to be drawn first, and a sheet that was in front gives the focus back before.
    const timer = setTimeout(() => bringIntoView(placeOfField(goTo.at)), 80);
    return () => clearTimeout(timer);
  }, [form, goTo]);
  if (form.sections.length === 1) return <Box className="lp-form">{form.sections.map((section) => <Card key={section.title} title={section.title}>{children(section.fields)}</Card>)}</Box>;
  return (
    <Box className="lp-form">
      {form.sections.map((section, at) => (
        <Section key={section.title} title={section.title} progress={progress[at]} isOpen={open[at] ?? true} onToggle={() => setOpen(open.map((isOpen, index) => (index === at ? !isOpen : isOpen)))}>
          {children(section.fields)}
        </Section>
      ))}
    </Box>
  );
}

/** Opens the next unfinished section once everything open is finished; nothing that is open closes by itself. */
function useNextSection(progress: readonly SectionProgress[], open: readonly boolean[], setOpen: (open: readonly boolean[]) => void): void {
  const complete = progress.map((section) => section.isComplete);
  const before = useRef(complete);
  useEffect(() => {
    const hasFinished = complete.some((isComplete, at) => isComplete && before.current[at] === false && open[at]);
    before.current = complete;
    if (!hasFinished || complete.some((isComplete, at) => !isComplete && open[at])) return;
    const next = complete.findIndex((isComplete, at) => !isComplete && !open[at]);
    if (next >= 0) setOpen(open.map((isOpen, at) => isOpen || at === next));
  });
}

interface SectionProps {
  title: string;
  progress: SectionProgress | undefined;
  isOpen: boolean;
  onToggle: () => void;
  children: ReactNode;
}

function Section({ title, progress, isOpen, onToggle, children }: SectionProps) {
  const id = useId();
  const count = `${progress?.filled ?? 0}/${progress?.asked ?? 0} 已填`;
  const words = progress?.isComplete ? `${count}，必填已齐` : count;
  return (
    <Box className="lp-card is-plain lp-form-section">
      <Heading>
        <Pressable className="lp-form-section-head" id={`${id}-head`} isExpanded={isOpen} label={`${title}，${words}${process.env.TARO_ENV === 'h5' ? '' : isOpen ? '，已展开' : '，已收起'}`} onPress={onToggle}>
          <Words className="lp-form-section-title">{title}</Words>
          <Chip tone={progress?.isComplete ? 'green' : 'neutral'} icon={progress?.isComplete ? 'check' : 'edit'}>{count}</Chip>
          <Box className={isOpen ? 'lp-form-mark is-open' : 'lp-form-mark'}><Icon name="down" colour="muted" size={1} /></Box>
        </Pressable>
      </Heading>
      {isOpen ? <Box className="lp-form-section-body">{children}</Box> : null}
    </Box>
  );
}
