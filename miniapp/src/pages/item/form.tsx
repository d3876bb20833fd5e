import { definePage } from '@/ui';
import { ItemFormScreen } from '@/features/item/components/form-screen';

export default definePage(ItemFormScreen);
