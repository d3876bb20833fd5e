import { ShowScreen } from '@/features/satisfaction/components/show-screen';
import { definePage } from '@/ui';

export default definePage(ShowScreen);
