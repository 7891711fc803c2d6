// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import "components"
import "."

// Thank you.
PicturePage {
    state_: "Goodbye"
    tick: true
    picture: IconPicture { icon: "hand" }
    heading: said("bye.title")
    lines: [said("bye.erased")]
}
