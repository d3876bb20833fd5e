import { definePage } from '@/ui';
import { YearScreen } from '@/features/item-year/components/year-screen';

export default definePage(YearScreen);
