import { ListScreen } from '@/features/survey/components/list-screen';
import { definePage } from '@/ui';

export default definePage(ListScreen);
