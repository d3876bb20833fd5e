import { definePage } from '@/ui';
import { SupervisionScreen } from '@/features/item-year/components/supervision-screen';

export default definePage(SupervisionScreen);
