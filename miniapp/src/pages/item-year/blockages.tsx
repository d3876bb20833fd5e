import { definePage } from '@/ui';
import { BlockagesScreen } from '@/features/item-year/components/blockages-screen';

export default definePage(BlockagesScreen);
