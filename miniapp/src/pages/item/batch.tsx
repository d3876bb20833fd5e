import { definePage } from '@/ui';
import { ItemBatchScreen } from '@/features/item/components/batch-screen';

export default definePage(ItemBatchScreen);
