// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Your card is yours. Nothing of anybody is on this page.
PicturePage {
    state_: "TakeCard"
    keep: true
    picture: CardPicture { arrow: "up" }
    heading: view.forgotten ? terminal.textIn("take.forgotten", "fr") : said("take.card")
    lines: view.forgotten ? [terminal.textIn("take.forgotten", "nl")]
         : [view.prints ? said("take.print") : said("take.erased")]
}
