import { definePage } from '@/ui';
import { ListScreen } from '@/features/commitment/components/list-screen';

export default definePage(ListScreen);
