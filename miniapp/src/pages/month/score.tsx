import { MonthScoreScreen } from '@/features/month/components/month-score-screen';
import { definePage } from '@/ui';

export default definePage(MonthScoreScreen);
