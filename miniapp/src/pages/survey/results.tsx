import { ResultsScreen } from '@/features/survey/components/results-screen';
import { definePage } from '@/ui';

export default definePage(ResultsScreen);
