import { definePage } from '@/ui';
import { PlaqueShowScreen } from '@/features/plaque/components/show-screen';

export default definePage(PlaqueShowScreen);
