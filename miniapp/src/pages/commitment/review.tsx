import { definePage } from '@/ui';
import { ReviewScreen } from '@/features/commitment/components/review-screen';

export default definePage(ReviewScreen);
