"""Large and long-lived public servers of the fediverse, sorted. One that is missing here is only a candidate."""

from __future__ import annotations

SERVERS = frozenset(
    """
    101010.pl aethy.com akademienl.social alaskan.social anarchism.space androiddev.social appdot.net
    astrodon.social aus.social awscommunity.social babka.social bark.lgbt bbq.snoot.com beehaw.org beige.party
    bildung.social birds.town blorbo.social bne.social bolha.us bonn.social bookwyrm.social botsin.space
    bylines.social c.im cathode.church chaos.social charcha.cc ciberlandia.pt climatejustice.rocks
    climatejustice.social cloud-native.social colorid.es corteximplant.com cr8r.gg cupoftea.social cyberplace.social
    dads.cool dair-community.social defcon.social det.social diode.zone disabled.social dizl.de dju.social
    dmv.community drumstodon.net ecoevo.social econtwitter.net eigenmagic.net eldritch.cafe elekk.xyz esq.social
    eupolicy.social expressional.social fandom.ink feddit.uk federate.social federated.press fedihum.org
    fediphilosophy.org fediscience.org feuerwehr.social fikaverse.club floss.social fosstodon.org framapiaf.org
    framatube.org freeradical.zone front-end.social functional.cafe furry.engineer fuzzies.wtf gamedev.lgbt
    gamedev.place gamepad.club gardenstate.social geekdom.social genart.social genomic.social glammr.us
    glasgow.social glitch.social graphics.social gruene.social hachyderm.io handmade.social hcommons.social
    hear-me.social hessen.social historians.social homelab.social hometech.social hoosier.social hostux.social
    ieji.de imaginair.es indieweb.social infosec.exchange infosec.place ioc.exchange jasette.facil.services
    journa.host kafeneio.social kanoa.de kcmo.social kfem.cat kolektiva.social learningdisability.social
    legal.social leipzig.town lemmy.ml lemmy.world lgbtqia.space libera.tokyo liberdon.com libretooth.gr
    linuxrocks.online livellosegreto.it lor.sh lsbt.me m.cmx.im makersocial.online mapstodon.space mas.to masto.ai
    masto.nyc mastodon.art mastodon.cloud mastodon.green mastodon.ie mastodon.me.uk mastodon.nl mastodon.nz
    mastodon.online mastodon.scot mastodon.social mastodon.world mastodonapp.uk mastodonbooks.net mastodonczech.cz
    mastodonners.nl mastodont.cat mastodontech.de mastodontti.fi mastouille.fr mathstodon.xyz mcr.wtf me.dm
    med-mastodon.com medibubble.org meow.social merveilles.town metalhead.club mindly.social misskey.io
    mk.absturztau.be mograph.social montereybay.social moth.social mstdn.ca mstdn.io mstdn.jp mstdn.party
    mstdn.social muenchen.social muenster.im musician.social musicians.today nerdculture.de neuromatch.social
    newsie.social noc.social norcal.social norden.social nrw.social oc.todon.fr octodon.social ofg.social
    ohai.social oisaur.com okla.social olching.social oldbytes.space opalstack.social openbiblio.social
    openedtech.social oslo.town ottawa.place outdoors.lgbt pagan.plus pawoo.net peoplemaking.games
    persiansmastodon.com photog.social phpc.social piaille.fr pixelfed.social pixey.org pkm.social planet.moe
    plush.city pnw.zone poliverso.org polymaths.social pony.social pouet.chapril.org poweredbygay.social
    progressivecafe.social qdon.space qoto.org queer.party ravenation.club red-green.social respublicae.eu
    retro.pizza rheinneckar.social rollenspiel.social ruby.social ruhr.social sackheads.social sauropods.win
    scholar.social scicomm.xyz sciencemastodon.com sciences.social seocommunity.social sfba.social sh.itjust.works
    shelter.moe sigmoid.social snabelen.no socel.net social.anoxinon.de social.bau-ha.us social.bbc social.bund.de
    social.cologne social.coop social.edu.nl social.kernel.org social.linux.pizza social.lol social.overheid.nl
    social.pixie.town social.sdf.org social.tchncs.de social.treehouse.systems social.vivaldi.net sociale.network
    solarpunk.moe sonomu.club spacey.space strangeobject.space stranger.social sunbeam.city sunny.garden syzito.xyz
    tabletop.social tech.lgbt techhub.social tenforward.social theatl.social theblower.au thecanadian.social
    theres.life tilde.zone tilvids.com tiny.tilde.website tkz.one toad.social todon.eu todon.nl tooot.im
    toot.aquilenet.fr toot.bike toot.blue toot.boston toot.cafe toot.cat toot.community toot.fedilab.app
    toot.funami.tech toot.garden toot.io toot.kif.rocks toot.pikopublish.ing toot.si toot.site toot.wales tooting.ch
    towns.gay troet.cafe tty0.social ubuntu.social union.place universeodon.com urbanists.social uwu.social
    video.blender.org vkl.world vmst.io wandering.shop weirder.earth wien.rocks wisskomm.social witches.live
    witter.cz woof.group wordsmith.social write.as writing.exchange wxw.moe xoxo.zone zeroes.ca zirk.us
    """.split()
)
