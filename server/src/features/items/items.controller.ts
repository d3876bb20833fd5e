import { Controller, Headers } from '@nestjs/common';
import {
  answerConsultation, consultOnItem, createItem, findItemOrganisations, findItemPeople, listItems, readFilingPlaces, readItem, readItemBatch, readItemFacets, readItemLinks, saveItemSheet, takeItemStep, takeItemSteps, withdrawConsultation, type InputOf,
} from '@liangpai/shared/contracts';
import type { Actor } from '../../platform/auth/actor.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { ItemBatches } from './item-batches.service.js';
import { ItemConsultations } from './item-consultations.service.js';
import { ItemFacets } from './item-facets.service.js';
import { ItemLinks } from './item-links.service.js';
import { ItemPeople } from './item-people.service.js';
import { ItemReading } from './item-reading.service.js';
import { ItemSteps } from './item-steps.service.js';
import { ItemsService } from './items.service.js';

@Controller()
export class ItemsController {
  constructor(private readonly service: ItemsService, private readonly reading: ItemReading, private readonly steps: ItemSteps, private readonly batches: ItemBatches, private readonly consultations: ItemConsultations, private readonly pickers: ItemPeople, private readonly facets: ItemFacets, private readonly links: ItemLinks) {}

  @Endpoint(listItems)
  list(@Input() input: InputOf<typeof listItems>, @CurrentActor() actor: Actor): unknown {
    return this.reading.list(input, actor);
  }

  @Endpoint(readItemFacets)
  facetsOf(@Input() input: InputOf<typeof readItemFacets>, @CurrentActor() actor: Actor): unknown {
    return this.facets.read(input, actor);
  }

  @Endpoint(readFilingPlaces)
  places(@CurrentActor() actor: Actor): unknown {
    return this.reading.places(actor);
  }

  @Endpoint(findItemPeople)
  people(@Input() input: InputOf<typeof findItemPeople>, @CurrentActor() actor: Actor): unknown {
    return this.pickers.find(input, actor);
  }

  @Endpoint(findItemOrganisations)
  organisations(@Input() input: InputOf<typeof findItemOrganisations>, @CurrentActor() actor: Actor): unknown {
    return this.service.organisations(input, actor);
  }

  @Endpoint(readItem)
  read(@Input() input: InputOf<typeof readItem>, @CurrentActor() actor: Actor): unknown {
    return this.reading.read(input.id, actor);
  }

  @Endpoint(readItemLinks)
  linksOf(@Input() input: InputOf<typeof readItemLinks>, @CurrentActor() actor: Actor): unknown {
    return this.links.of(input.id, actor);
  }

  @Endpoint(createItem)
  create(@Input() input: InputOf<typeof createItem>, @CurrentActor() actor: Actor, @Headers('idempotency-key') key?: string): unknown {
    return this.service.create(input, actor, key);
  }

  @Endpoint(saveItemSheet)
  saveSheet(@Input() input: InputOf<typeof saveItemSheet>, @CurrentActor() actor: Actor): unknown {
    return this.service.saveSheet(input, actor);
  }

  @Endpoint(takeItemStep)
  step(@Input() input: InputOf<typeof takeItemStep>, @CurrentActor() actor: Actor): unknown {
    return this.steps.take(input, actor);
  }

  @Endpoint(takeItemSteps)
  takeSteps(@Input() input: InputOf<typeof takeItemSteps>, @CurrentActor() actor: Actor): unknown {
    return this.steps.takeAll(input, actor);
  }

  @Endpoint(readItemBatch)
  batch(@Input() input: InputOf<typeof readItemBatch>, @CurrentActor() actor: Actor): unknown {
    return this.batches.read(input, actor);
  }

  @Endpoint(consultOnItem)
  consult(@Input() input: InputOf<typeof consultOnItem>, @CurrentActor() actor: Actor): unknown {
    return this.consultations.ask(input, actor);
  }

  @Endpoint(answerConsultation)
  answer(@Input() input: InputOf<typeof answerConsultation>, @CurrentActor() actor: Actor): unknown {
    return this.consultations.answer(input, actor);
  }

  @Endpoint(withdrawConsultation)
  withdraw(@Input() input: InputOf<typeof withdrawConsultation>, @CurrentActor() actor: Actor): unknown {
    return this.consultations.withdraw(input.id, actor);
  }
}
