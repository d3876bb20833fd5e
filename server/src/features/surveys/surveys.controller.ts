import { Controller, type StreamableFile } from '@nestjs/common';
import {
  addProposalStatement, castBallot, castSlipBallot, closeSurvey, decideProposal, listSurveyComments, listSurveys, openSurvey, printSurveySlips, readMyRatings, readMyResults, readProposal, readRating, readSlip,
  readSurveyPreparation, readSurveyResults, remindRaters, reviewSurveyComment, type InputOf,
} from '@liangpai/shared/contracts';
import { isRefusal, type Refusal } from '@liangpai/shared/kernel';
import type { Actor } from '../../platform/auth/actor.js';
import { download } from '../../platform/http/download.js';
import { CurrentActor, Endpoint, Input } from '../../platform/http/endpoint.decorator.js';
import { BallotBox } from './ballot-box.service.js';
import { SurveyClosing } from './closing.service.js';
import { SurveyOpening } from './opening.service.js';
import { Proposals } from './proposals.service.js';
import { SurveyResults } from './results.service.js';

@Controller()
export class SurveysController {
  constructor(private readonly opening: SurveyOpening, private readonly ballots: BallotBox, private readonly closing: SurveyClosing, private readonly published: SurveyResults, private readonly proposals: Proposals) {}

  @Endpoint(readSurveyPreparation)
  prepare(@CurrentActor() actor: Actor): unknown {
    return this.opening.prepare(actor);
  }

  @Endpoint(openSurvey)
  open(@Input() input: InputOf<typeof openSurvey>, @CurrentActor() actor: Actor): unknown {
    return this.opening.open(input, actor);
  }

  @Endpoint(listSurveys)
  list(@CurrentActor() actor: Actor): unknown {
    return this.opening.list(actor);
  }

  @Endpoint(remindRaters)
  remind(@Input() input: InputOf<typeof remindRaters>, @CurrentActor() actor: Actor): unknown {
    return this.opening.remind(input, actor);
  }

  @Endpoint(printSurveySlips)
  async printSlips(@Input() input: InputOf<typeof printSurveySlips>, @CurrentActor() actor: Actor): Promise<StreamableFile | Refusal> {
    const printed = await this.opening.printSlips(input, actor);
    return isRefusal(printed) ? printed : download(printed.pdf, printed.name, 'application/pdf');
  }

  @Endpoint(closeSurvey)
  close(@Input() input: InputOf<typeof closeSurvey>, @CurrentActor() actor: Actor): unknown {
    return this.closing.close(input, actor);
  }

  @Endpoint(readMyRatings)
  mine(@CurrentActor() actor: Actor): unknown {
    return this.ballots.mine(actor);
  }

  @Endpoint(readRating)
  rating(@Input() input: InputOf<typeof readRating>, @CurrentActor() actor: Actor): unknown {
    return this.ballots.rating(input, actor);
  }

  @Endpoint(castBallot)
  cast(@Input() input: InputOf<typeof castBallot>, @CurrentActor() actor: Actor): unknown {
    return this.ballots.cast(input, actor);
  }

  @Endpoint(readSlip)
  slip(@Input() input: InputOf<typeof readSlip>): unknown {
    return this.ballots.slip(input);
  }

  @Endpoint(castSlipBallot)
  castSlip(@Input() input: InputOf<typeof castSlipBallot>): unknown {
    return this.ballots.castSlip(input);
  }

  @Endpoint(readSurveyResults)
  results(@Input() input: InputOf<typeof readSurveyResults>, @CurrentActor() actor: Actor): unknown {
    return this.published.read(input.id, actor);
  }

  @Endpoint(readMyResults)
  myResults(@CurrentActor() actor: Actor): unknown {
    return this.published.mine(actor);
  }

  @Endpoint(listSurveyComments)
  comments(@Input() input: InputOf<typeof listSurveyComments>, @CurrentActor() actor: Actor): unknown {
    return this.published.comments(input, actor);
  }

  @Endpoint(reviewSurveyComment)
  review(@Input() input: InputOf<typeof reviewSurveyComment>, @CurrentActor() actor: Actor): unknown {
    return this.published.review(input, actor);
  }

  @Endpoint(readProposal)
  proposal(@Input() input: InputOf<typeof readProposal>, @CurrentActor() actor: Actor): unknown {
    return this.proposals.read(input.id, actor);
  }

  @Endpoint(decideProposal)
  decide(@Input() input: InputOf<typeof decideProposal>, @CurrentActor() actor: Actor): unknown {
    return this.proposals.decide(input, actor);
  }

  @Endpoint(addProposalStatement)
  state(@Input() input: InputOf<typeof addProposalStatement>, @CurrentActor() actor: Actor): unknown {
    return this.proposals.state(input, actor);
  }
}
