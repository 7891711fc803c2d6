// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// The card was taken out early. The text depends on the moment, never on the person.
PicturePage {
    state_: "CardGone"
    readonly property string gone: view.gone || "nothing"
    tick: gone === "done"
    picture: CardPicture { arrow: "none"; moving: false }
    heading: gone === "done" ? said("gone.done") : said("gone.title")
    lines: gone === "done" ? [] : [said("gone." + gone)]
    nextText: said("gone.again", " · ")
}
