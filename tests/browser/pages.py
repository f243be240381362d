# SPDX-License-Identifier: Apache-2.0
"""The portal's pages in a real Chromium: what a person clicks, types and reads there."""

import json
import os
import shutil
import subprocess
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import NoSuchElementException, StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

PATIENCE_S = 30
PHONE = (390, 844)
DESK = (1280, 900)


class Page:
    """One browser of one person. camera: a picture that the camera sees."""

    def __init__(self, origin, screenshots, size=PHONE, camera=None, language="zh-CN"):
        self.origin = origin
        self.screenshots = Path(screenshots)
        self.profile = tempfile.mkdtemp(prefix="licgate-browser-")
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                "--disable-background-networking", "--disable-component-update", "--disable-sync",
                "--disable-dev-shm-usage", "--use-fake-ui-for-media-stream",
                "--use-fake-device-for-media-stream", f"--lang={language}",
                f"--window-size={size[0]},{size[1]}", f"--user-data-dir={self.profile}"]:
            options.add_argument(argument)
        if camera:
            options.add_argument(f"--use-file-for-fake-video-capture={camera}")
        options.add_experimental_option("prefs", {"intl.accept_languages": language})
        if size == PHONE:
            options.add_experimental_option("mobileEmulation", {
                "deviceMetrics": {"width": size[0], "height": size[1], "pixelRatio": 2.0}})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.driver.set_page_load_timeout(PATIENCE_S)

    def close(self):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def open(self, path):
        self.driver.get(self.origin + path)

    def find(self, name):
        return self.driver.find_element(By.CSS_SELECTOR, f'[data-testid="{name}"]')

    def find_all(self, name):
        return self.driver.find_elements(By.CSS_SELECTOR, f'[data-testid="{name}"]')

    def wait(self, true, what, seconds=PATIENCE_S):
        try:
            # Elements go with the page that is left.
            return WebDriverWait(
                self.driver, seconds, poll_frequency=0.05,
                ignored_exceptions=(NoSuchElementException, StaleElementReferenceException),
            ).until(lambda _: true())
        except Exception as error:
            self.shoot("failed")
            text = self.driver.find_element(By.TAG_NAME, "body").text
            console = "\n".join(entry["message"] for entry in self.driver.get_log("browser"))
            raise AssertionError(f"{what} did not happen; the page says:\n{text}\n"
                                 f"its console:\n{console}") from error

    def shown(self, name, seconds=PATIENCE_S):
        """The element, once it is to be seen."""
        def visible():
            return next((one for one in self.find_all(name) if one.is_displayed()), None)
        return self.wait(visible, f"{name} on {self.driver.current_url}", seconds)

    def click(self, name, seconds=PATIENCE_S):
        self.wait(lambda: self.shown(name).is_enabled(), f"{name} enabled", seconds)
        element = self.shown(name)
        self.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", element)
        element.click()

    def type(self, name, text):
        element = self.shown(name)
        element.clear()
        element.send_keys(text)

    def set_date(self, name, date):
        """Typing into a date field depends on the language; its value does not."""
        self.driver.execute_script(
            "arguments[0].value = arguments[1];"
            "arguments[0].dispatchEvent(new Event('change', {bubbles: true}))",
            self.shown(name), date)

    def text(self, name):
        return self.shown(name).text

    def says(self, name, words, seconds=PATIENCE_S):
        self.wait(lambda: words in self.find(name).text, f'"{words}" in {name}', seconds)

    def at(self, path, seconds=PATIENCE_S):
        self.wait(lambda: self.driver.current_url.removeprefix(self.origin).split("?")[0] == path,
                  f"{path} opened", seconds)

    def shoot(self, name):
        self.screenshots.mkdir(parents=True, exist_ok=True)
        self.driver.save_screenshot(str(self.screenshots / f"{name}.png"))

    def complaints(self):
        """What the console has of errors, those of refused requests apart: pages show them."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if entry["level"] == "SEVERE" and "status of 4" not in entry["message"]]

    def login(self, name, password):
        self.open("/")
        self.type("login-name", name)
        self.type("login-password", password)
        self.click("login-submit")
        self.shown("logout")


def motion_jpeg(picture, path, frames=30):
    """A picture as the film that Chromium's fake camera plays."""
    path.write_bytes(picture.read_bytes() * frames)
    return path


class Lab:
    """The lab around the pages, as configs/lab/portal.sh has set it up."""

    def __init__(self):
        self.folder = Path(os.environ["LAB_DIR"])
        self.build = Path(os.environ.get("LAB_BUILD", "build"))
        self.origin = os.environ["LAB_ORIGIN"]
        self.password = os.environ["LAB_PASSWORD"]
        self.gateway = os.environ["LAB_GATEWAY"]
        self.screenshots = Path(os.environ["LAB_SCREENSHOTS"])

    def command(self, *words, accept=(0,)):
        done = subprocess.run(
            [self.build / "control/cli/licgate", "--conf", os.environ["LAB_CONF"], *words],
            capture_output=True, text=True, timeout=60, check=False)
        if done.returncode not in accept:
            raise AssertionError(f"licgate {' '.join(words)}: {done.returncode} {done.stderr}")
        return done.stdout

    def portrait(self, name, seed, *options):
        path = self.folder / "cards" / name
        self.command("driver", "portrait", "--seed", str(seed), "--out", str(path), *options)
        return path

    def verify(self, text, role="police"):
        """The data plane's verdict on the text of a QR code, by the command."""
        said = self.command("verify", text, "--gateway", self.gateway, "--client-key",
                            str(self.folder / "portal/gateway.client"), "--role", role, "--json",
                            accept=(0, 1))
        return json.loads(said)["verdict"]

    def page(self, **how):
        return Page(self.origin, self.screenshots, **how)


def await_that(true, what, seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if true():
            return
        time.sleep(0.02)
    raise AssertionError(f"{what} did not happen within {seconds} s")
