import { TrialScreen } from '@/features/rules/components/trial-screen';
import { definePage } from '@/ui';

export default definePage(TrialScreen);
