import { MonthWriteScreen } from '@/features/month/components/month-write-screen';
import { definePage } from '@/ui';

export default definePage(MonthWriteScreen);
