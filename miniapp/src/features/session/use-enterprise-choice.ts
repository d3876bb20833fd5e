import { useEffect, useState } from 'react';
import type { Problem } from '@/platform';

export interface EnterpriseOption {
  readonly value: string;
  readonly label: string;
}

export interface EnterpriseChoice {
  /** Empty until the server says that the 工号 exists in several enterprises. */
  readonly options: readonly EnterpriseOption[];
  readonly value: string;
  readonly choose: (enterprise: string) => void;
  /** What goes into the request. */
  readonly input: { readonly enterprise?: string };
}

/** The enterprises named by a refusal; empty for any other refusal. */
export function enterprisesOf(problem: Problem | null): readonly EnterpriseOption[] {
  if (problem?.code !== 'SIGN_IN.ENTERPRISE_REQUIRED') return [];
  const { enterpriseIds, enterpriseNames } = problem.facts ?? {};
  if (!Array.isArray(enterpriseIds) || !Array.isArray(enterpriseNames)) return [];
  return enterpriseIds.map((id, at) => ({ value: String(id), label: String(enterpriseNames[at] ?? '') }));
}

/**
 * Asks for the enterprise only when the 工号 alone does not tell it.
 * @param employeeNo as typed; another one forgets the choice
 * @param problem the last refusal of the sign-in
 */
export function useEnterpriseChoice(employeeNo: string, problem: Problem | null): EnterpriseChoice {
  const [options, setOptions] = useState<readonly EnterpriseOption[]>([]);
  const [value, choose] = useState('');
  useEffect(() => {
    setOptions([]);
    choose('');
  }, [employeeNo]);
  useEffect(() => {
    const named = enterprisesOf(problem);
    if (named.length > 0) setOptions(named);
  }, [problem]);
  return { options, value, choose, input: value ? { enterprise: value } : {} };
}
