import { definePage } from '@/ui';
import { HoursScreen } from '@/features/item-year/components/hours-screen';

export default definePage(HoursScreen);
