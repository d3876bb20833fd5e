import { refuse, type Capability, type Refusal } from '../kernel/index.js';

/**
 * Who a person is to one case. `filer` filed it; `subject` is the person it is about; a capability means: held over the case's organisation.
 */
export type Party = 'filer' | 'subject' | Capability;

/** One permitted step. */
export interface Transition<State extends string, Action extends string> {
  readonly action: Action;
  readonly from: readonly State[];
  readonly to: State;
  /** Any one of these may take the step. */
  readonly by: readonly Party[];
  /** A return or a refusal has to say why. */
  readonly needsReason?: boolean;
  /** Nobody decides on what he or she filed (catalogue A, separation of duty ①). */
  readonly isRecused?: boolean;
  /** Follows a decision taken elsewhere; no screen offers it as a button. */
  readonly isByDecision?: boolean;
  /** The button's Chinese word. */
  readonly label: string;
  /** What happens, for a step that cannot be taken back. */
  readonly consequence?: string;
  readonly clause?: string;
}

/** A state machine as a table: the server enforces it and the screens draw their buttons from it. */
export interface Workflow<State extends string = string, Action extends string = string> {
  readonly name: string;
  readonly initial: State;
  readonly states: Readonly<Record<State, string>>;
  readonly final: readonly State[];
  readonly transitions: readonly Transition<State, Action>[];
}

/** What somebody is to a case at this moment. */
export interface Standing {
  readonly parties: readonly Party[];
}

/**
 * Checks a table when the program loads: every state is reachable, every state that is not final has a way out, and one action leaves one state
 * by one transition only.
 * @throws Error that names the faulty row; a faulty table is a programming error
 */
export function defineWorkflow<State extends string, Action extends string>(workflow: Workflow<State, Action>): Workflow<State, Action> {
  const reachable = new Set<State>([workflow.initial]);
  const seen = new Set<string>();
  for (let grew = true; grew; ) {
    grew = false;
    for (const step of workflow.transitions) {
      if (step.from.some((state) => reachable.has(state)) && !reachable.has(step.to)) {
        reachable.add(step.to);
        grew = true;
      }
    }
  }
  for (const step of workflow.transitions) {
    for (const state of step.from) {
      const key = `${state} --${step.action}→`;
      if (seen.has(key)) throw new Error(`${workflow.name}: ${key} stands twice`);
      seen.add(key);
    }
  }
  for (const state of Object.keys(workflow.states) as State[]) {
    if (!reachable.has(state)) throw new Error(`${workflow.name}: ${state} cannot be reached`);
    const leaves = workflow.transitions.some((step) => step.from.includes(state));
    if (!leaves && !workflow.final.includes(state)) throw new Error(`${workflow.name}: ${state} has no way out and is not final`);
  }
  return workflow;
}

function mayTake<State extends string, Action extends string>(step: Transition<State, Action>, standing: Standing): boolean {
  if (step.isRecused && standing.parties.includes('filer')) return false;
  return step.by.some((party) => standing.parties.includes(party));
}

/**
 * The steps that somebody may take now, in the table's order.
 * @returns empty when there is nothing to do for this person
 */
export function availableSteps<State extends string, Action extends string>(
  workflow: Workflow<State, Action>, state: State, standing: Standing,
): readonly Transition<State, Action>[] {
  return workflow.transitions.filter((step) => !step.isByDecision && step.from.includes(state) && mayTake(step, standing));
}

export type WalkRefusal = Refusal<'STEP.NOT_POSSIBLE' | 'STEP.NOT_YOURS' | 'STEP.RECUSED' | 'STEP.REASON_REQUIRED'>;

/**
 * Takes one step.
 * @param reason the opinion given with the step; required where the table says so (not blank)
 * @returns the transition taken (its `to` is the new state), or a refusal: the state does not allow it, it is somebody else's step,
 * the person filed the case, or the reason is missing
 */
export function walk<State extends string, Action extends string>(
  workflow: Workflow<State, Action>, state: State, action: Action, standing: Standing, reason?: string,
): Transition<State, Action> | WalkRefusal {
  const step = workflow.transitions.find((candidate) => candidate.action === action && candidate.from.includes(state));
  if (!step) return refuse('STEP.NOT_POSSIBLE', { state: workflow.states[state] });
  if (step.isRecused && standing.parties.includes('filer')) return refuse('STEP.RECUSED', { step: step.label });
  if (!mayTake(step, standing)) return refuse('STEP.NOT_YOURS', { step: step.label });
  if (step.needsReason && !reason?.trim()) return refuse('STEP.REASON_REQUIRED', { step: step.label });
  return step;
}
