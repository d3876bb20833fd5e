import { MonthYearScreen } from '@/features/month/components/month-year-screen';
import { definePage } from '@/ui';

export default definePage(MonthYearScreen);
