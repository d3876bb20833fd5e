import { definePage } from '@/ui';
import { QuarterScreen } from '@/features/item-year/components/quarter-screen';

export default definePage(QuarterScreen);
