import { definePage } from '@/ui';
import { RecordScreen } from '@/features/item-year/components/record-screen';

export default definePage(RecordScreen);
