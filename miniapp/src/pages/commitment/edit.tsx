import { definePage } from '@/ui';
import { EditScreen } from '@/features/commitment/components/edit-screen';

export default definePage(EditScreen);
