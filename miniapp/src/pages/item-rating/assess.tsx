import { AssessScreen } from '@/features/item-rating/components/assess-screen';
import { definePage } from '@/ui';

export default definePage(AssessScreen);
