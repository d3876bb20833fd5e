import { definePage } from '@/ui';
import { RegistersScreen } from '@/features/item-year/components/registers-screen';

export default definePage(RegistersScreen);
