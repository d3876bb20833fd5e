import { definePage } from '@/ui';
import { LogScreen } from '@/features/item-year/components/log-screen';

export default definePage(LogScreen);
