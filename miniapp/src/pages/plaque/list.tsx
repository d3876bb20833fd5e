import { definePage } from '@/ui';
import { PlaqueListScreen } from '@/features/plaque/components/list-screen';

export default definePage(PlaqueListScreen);
