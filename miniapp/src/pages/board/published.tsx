import { definePage } from '@/ui';
import { PublishedScreen } from '@/features/board/components/published-screen';

export default definePage(PublishedScreen);
