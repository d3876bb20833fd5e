import { definePage } from '@/ui';
import { PublicCardScreen } from '@/features/card/components/public-card-screen';

export default definePage(PublicCardScreen);
