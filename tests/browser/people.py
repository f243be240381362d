# SPDX-License-Identifier: Apache-2.0
"""What the lab's people do on the pages, as far as several tests need it."""

import base64
import json
import subprocess

import pages


def drivers(lab, conditions="A"):
    """Invented drivers of the lab who have just these conditions."""
    listed = json.loads((lab.folder / "drivers.json").read_text())["drivers"]
    return [driver for driver in listed if driver["conditions"] == conditions]


def account(lab, driver):
    """An applicant's account; the login is the number."""
    subprocess.run(
        [lab.build / "control/cli/licgate", "account", "add", driver["number"], "--as", "applicant",
         "--number", driver["number"], "--password-file", "-"],
        input=lab.password + "\n", text=True, check=True, capture_output=True, timeout=60)


def apply_with_photo_on_file(page):
    page.open("/apply")
    page.click("route-retained")
    page.click("photo-confirm")
    page.click("person-lab")
    page.click("to-licence", 60)
    return code(page)


def upload_from_album(page, photo, taken):
    page.open("/apply")
    page.click("route-album")
    page.shown("album-file").send_keys(str(photo.resolve()))
    page.set_date("album-taken", taken)
    page.click("photo-upload")


def confirm_and_authenticate(page):
    page.click("photo-confirm")
    page.click("person-lab")
    page.shown("waiting-text")


def code(page, colour="black"):
    """Text of the QR code on the licence page, once it has that colour."""
    page.at("/licence")
    page.wait(lambda: page.find("qr").get_attribute("data-colour") == colour
              and page.find("qr").get_attribute("data-text"), f"a {colour} code")
    return page.find("qr").get_attribute("data-text")


PAINT_CODE = """
const done = arguments[arguments.length - 1];
const svg = document.querySelector('[data-testid="qr"] svg');
const image = new Image();
image.onload = () => {
	const canvas = document.createElement("canvas");
	canvas.width = 1280;
	canvas.height = 960;
	const context = canvas.getContext("2d");
	context.fillStyle = "#fff";
	context.fillRect(0, 0, 1280, 960);
	context.imageSmoothingEnabled = false;
	context.drawImage(image, 240, 80, 800, 800);
	done(canvas.toDataURL("image/jpeg", 0.95).split(",")[1]);
};
image.src = "data:image/svg+xml;base64," +
	btoa(unescape(encodeURIComponent(new XMLSerializer().serializeToString(svg))));
"""


def film_of_code(page, path):
    """What a camera that is held over the phone sees of the code on it."""
    picture = path.with_suffix(".jpg")
    picture.write_bytes(base64.b64decode(page.driver.execute_async_script(PAINT_CODE)))
    return pages.motion_jpeg(picture, path)
