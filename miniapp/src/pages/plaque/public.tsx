import { definePage } from '@/ui';
import { PublicPlaqueScreen } from '@/features/plaque/components/public-screen';

export default definePage(PublicPlaqueScreen);
