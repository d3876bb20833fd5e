import { CandidatesScreen } from '@/features/item-rating/components/candidates-screen';
import { definePage } from '@/ui';

export default definePage(CandidatesScreen);
